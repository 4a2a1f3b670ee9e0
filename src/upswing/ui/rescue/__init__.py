"""When the data cannot be opened, and what can be done with it: copies, what can still be read, deleting all of it."""
