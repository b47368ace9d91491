// Random inputs for fuzz_kernels.c where there is no libFuzzer: a number of them, from a seed.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static uint64_t state;

// SplitMix64.
static uint64_t next(void) {
  uint64_t z = state += 0x9E3779B97F4A7C15;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
  z = (z ^ z >> 27) * 0x94D049BB133111EB;
  return z ^ z >> 31;
}

// What the kernels look for, in many proportions.
static const char *const alphabets[] = {
    "\"\\{}[], abc", "\"\"\"\",a\n", "\\\\\\\\\"", "{[]}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", "0123456789abcdefABCDEF-", "ab,\n",
};

int main(int count, char **arguments) {
  long inputs = count > 1 ? atol(arguments[1]) : 1000;
  state = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
  uint8_t input[600];
  for (long i = 0; i < inputs; i++) {
    const char *alphabet = alphabets[next() % (sizeof alphabets / sizeof *alphabets)];
    size_t letters = strlen(alphabet), length = 4 + next() % (next() % 2 ? 70 : 590);
    for (size_t k = 0; k < length; k++) {
      input[k] = next() % 40 == 0 ? (uint8_t)next() : (uint8_t)alphabet[next() % letters];
    }
    // Half of them with a delimiter and a line end as logs have them.
    if (next() % 2) memcpy(input + 1, ",\n", 2);
    LLVMFuzzerTestOneInput(input, length);
  }
  printf("%ld kernel inputs, each in every form and alignment\n", inputs);
}
