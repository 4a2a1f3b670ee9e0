"""What people bring along and take away: one module for each kind of file."""
