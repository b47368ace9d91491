"""Tests of the benchmarks: `Benchmarks/test`."""
