"""Small widgets that more than one view uses."""
