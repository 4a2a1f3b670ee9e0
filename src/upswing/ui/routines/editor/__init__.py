"""The editor of routines: thin widgets over a draft."""
