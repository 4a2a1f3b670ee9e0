"""Today: how you feel, the next step, and three other choices of equal rank."""
