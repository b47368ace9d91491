// Made inputs for fuzz_kernels.c where there is no libFuzzer: so many of them, from a seed on.
#include <stdio.h>
#include <stdlib.h>

#include "inputs.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int main(int count, char **arguments) {
  uint64_t inputs = count > 1 ? strtoull(arguments[1], NULL, 10) : 1000;
  uint64_t seed = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
  uint8_t input[600];
  for (uint64_t i = 0; i < inputs; i++) LLVMFuzzerTestOneInput(input, made_input(input, sizeof input, seed + i));
  printf("%llu kernel inputs, each in every form and alignment\n", (unsigned long long)inputs);
}
