// Inputs for fuzz_kernels.c that are full of what the kernels look for.
#ifndef INPUTS_H
#define INPUTS_H

#include <stddef.h>
#include <stdint.h>

// Writes an input of at most `room` bytes, always the same for a seed; returns its length.
size_t made_input(uint8_t *input, size_t room, uint64_t seed);

#endif
