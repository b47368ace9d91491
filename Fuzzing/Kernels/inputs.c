#include "inputs.h"

#include <string.h>

// SplitMix64.
static uint64_t next(uint64_t *state) {
  uint64_t z = *state += 0x9E3779B97F4A7C15;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
  z = (z ^ z >> 27) * 0x94D049BB133111EB;
  return z ^ z >> 31;
}

// In many proportions.
static const char *const alphabets[] = {
    "\"\\{}[], abc", "\"\"\"\",a\n",  "\\\\\\\\\"", "{[]}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", "0123456789abcdefABCDEF-",
    "ab,\n",         "\"a\",\"b\"\n", "\\u00dD8cC\\",
};

size_t made_input(uint8_t *input, size_t room, uint64_t seed) {
  uint64_t state = seed;
  size_t longest = next(&state) % 2 ? 90 : room, length = next(&state) % ((longest < room ? longest : room) + 1);
  const char *alphabet = alphabets[next(&state) % (sizeof alphabets / sizeof *alphabets)];
  size_t letters = strlen(alphabet);
  uint64_t odd = next(&state) % 2 ? 40 : 1000;
  for (size_t i = 0; i < length; i++) {
    input[i] = next(&state) % odd == 0 ? (uint8_t)next(&state) : (uint8_t)alphabet[next(&state) % letters];
  }
  return length;
}
