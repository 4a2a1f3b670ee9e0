"""The library: every movement with its figure, found in an instant, on its ladder."""
