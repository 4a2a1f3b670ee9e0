"""The verbs a person would say, and the questions a screen asks."""
