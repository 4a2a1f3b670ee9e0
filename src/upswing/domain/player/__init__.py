"""Leading a person through a script: a state, what time and the person do to it, and what is worth telling."""
