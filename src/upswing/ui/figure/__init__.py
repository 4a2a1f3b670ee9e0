"""The moving figure on the screen: painting a frame, the widget that plays it, and sheets of all movements."""
