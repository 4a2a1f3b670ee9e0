"""Values and their rules. Standard library only; nothing here knows a screen, a file or the time."""
