"""A routine that somebody has given away: looked at first, and then kept or left."""
