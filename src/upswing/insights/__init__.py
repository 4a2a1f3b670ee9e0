"""What the record can honestly say about mood and activity. Pure functions over values and arrays; nothing here
knows a screen, a file or the time. Modules that need numpy import it themselves, so load them late."""
