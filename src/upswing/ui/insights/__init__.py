"""The Insights view: questions in words, charts, findings in sentences. pyqtgraph and numpy load when it opens."""
