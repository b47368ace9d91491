"""Measures Nattvakt beside what people use instead, and says how far it is from its targets."""
