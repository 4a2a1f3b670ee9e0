"""Settings: days and minutes, look and text, health answers, where the data is."""
