"""From what was done and how things stand to the next dose, and why. Standard library only, pure."""
