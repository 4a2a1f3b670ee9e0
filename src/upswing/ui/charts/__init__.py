"""The charts: thin views over values of `insights`. Every module here may import pyqtgraph and with it numpy (a
third of a second), so the modules are imported late and in a worker, never when the program starts."""
