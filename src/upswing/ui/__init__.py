"""The screen. Qt lives and dies here; nothing here knows how anything is kept."""
