"""The methods of compression, functions on matrices in NumPy, each with its source named. None knows files or torch."""
