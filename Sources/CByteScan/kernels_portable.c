// Eight bytes at a time in plain C: for machines without one of the other sets, and the measure of all of them.
#include "CByteScan.h"

typedef struct {
  uint64_t words[8];
} nv_block;

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the kernels number the bytes of a word from its low end"
#endif

static inline nv_block nv_load(const uint8_t *p) {
  nv_block block;
  memcpy(&block, p, sizeof block);
  return block;
}

static inline uint64_t nv_equal_under(nv_block block, uint8_t byte, uint64_t set) {
  const uint64_t ones = 0x0101010101010101, low = 0x7F * ones;
  uint64_t bits = 0;
  for (int i = 0; i < 8; i++) {
    uint64_t differing = (block.words[i] | set) ^ byte * ones;
    uint64_t zero = ~(((differing & low) + low) | differing | low);
    bits |= ((zero >> 7) * 0x0102040810204080 >> 56) << (8 * i);
  }
  return bits;
}

static inline uint64_t nv_equal(nv_block block, uint8_t byte) { return nv_equal_under(block, byte, 0); }

static inline uint64_t nv_equal_any_case(nv_block block, uint8_t byte) {
  return nv_equal_under(block, byte, 0x2020202020202020);
}

#include "portable_bits.h"

#define NV_SET portable
#include "kernels.inc"
