// Sixteen bytes at a time on every x86-64 machine.
#if defined(__SSE2__)
#include "CByteScan.h"

typedef struct {
  __m128i quarters[4];
} nv_block;

static inline nv_block nv_load(const uint8_t *p) {
  nv_block block;
  for (int i = 0; i < 4; i++) block.quarters[i] = _mm_loadu_si128((const __m128i *)(p + 16 * i));
  return block;
}

static inline uint64_t nv_equal_under(nv_block block, uint8_t byte, __m128i set) {
  uint64_t bits = 0;
  for (int i = 0; i < 4; i++) {
    __m128i hits = _mm_cmpeq_epi8(_mm_or_si128(block.quarters[i], set), _mm_set1_epi8((char)byte));
    bits |= (uint64_t)(unsigned)_mm_movemask_epi8(hits) << (16 * i);
  }
  return bits;
}

static inline uint64_t nv_equal(nv_block block, uint8_t byte) {
  return nv_equal_under(block, byte, _mm_setzero_si128());
}

static inline uint64_t nv_equal_any_case(nv_block block, uint8_t byte) {
  return nv_equal_under(block, byte, _mm_set1_epi8(0x20));
}

#include "portable_bits.h"

#define NV_SET sse2
#include "kernels.inc"
#endif
