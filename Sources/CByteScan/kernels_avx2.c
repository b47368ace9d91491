// Thirty-two bytes at a time, with the carry-less multiplication and bit extraction of the same machines.
#if defined(__x86_64__)
#include "CByteScan.h"

#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,lzcnt,pclmul,popcnt"))), apply_to = function)

typedef struct {
  __m256i low, high;
} nv_block;

static inline nv_block nv_load(const uint8_t *p) {
  return (nv_block){_mm256_loadu_si256((const __m256i *)p), _mm256_loadu_si256((const __m256i *)(p + 32))};
}

static inline uint64_t nv_bits(__m256i low, __m256i high) {
  return (uint64_t)(uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

static inline uint64_t nv_equal(nv_block block, uint8_t byte) {
  __m256i wanted = _mm256_set1_epi8((char)byte);
  return nv_bits(_mm256_cmpeq_epi8(block.low, wanted), _mm256_cmpeq_epi8(block.high, wanted));
}

static inline uint64_t nv_equal_any_case(nv_block block, uint8_t byte) {
  __m256i set = _mm256_set1_epi8(0x20);
  return nv_equal((nv_block){_mm256_or_si256(block.low, set), _mm256_or_si256(block.high, set)}, byte);
}

static inline uint64_t nv_prefix_xor(uint64_t bits) {
  __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (int64_t)bits), _mm_set1_epi8(-1), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

static inline size_t nv_keep(uint8_t *to, const uint8_t *p, uint64_t bits) {
  const uint8_t *start = to;
  for (int i = 0; i < 8; i++, p += 8, bits >>= 8) {
    uint64_t bytes = _pdep_u64(bits & 0xFF, 0x0101010101010101) * 0xFF;
    uint64_t kept = _pext_u64(nv_load8(p), bytes);
    memcpy(to, &kept, 8);
    to += __builtin_popcountll(bits & 0xFF);
  }
  return (size_t)(to - start);
}

#define NV_SET avx2
#include "kernels.inc"

#pragma clang attribute pop
#endif
