"""“What did you do?”: one typed line, shown as it is understood, kept with Enter."""
