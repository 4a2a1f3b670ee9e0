"""The session: a figure, one number, one cue at a time; everything by key, button or from across the room."""
