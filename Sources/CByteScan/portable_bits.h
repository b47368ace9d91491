// What sets without instructions of their own for it share.
#ifndef PORTABLE_BITS_H
#define PORTABLE_BITS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t nv_prefix_xor(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

static inline size_t nv_keep(uint8_t *to, const uint8_t *p, uint64_t bits) {
  if (bits == ~(uint64_t)0) {
    memcpy(to, p, 64);
    return 64;
  }
  // Runs of kept bytes are copied whole: 64 bytes are written each time, and all but the run's own written over.
  const uint8_t *start = to;
  while (bits != 0) {
    int first = __builtin_ctzll(bits);
    uint64_t rest = ~(bits >> first);
    int length = rest == 0 ? 64 : __builtin_ctzll(rest);
    memcpy(to, p + first, (size_t)length);
    to += length;
    if (first + length >= 64) break;
    bits &= ~(uint64_t)0 << (first + length);
  }
  return (size_t)(to - start);
}

#endif
