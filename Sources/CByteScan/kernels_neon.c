// Sixteen bytes at a time on every 64-bit ARM machine.
#if defined(__aarch64__)
#include "CByteScan.h"

#include <arm_neon.h>

typedef struct {
  uint8x16_t quarters[4];
} nv_block;

static inline nv_block nv_load(const uint8_t *p) {
  nv_block block;
  for (int i = 0; i < 4; i++) block.quarters[i] = vld1q_u8(p + 16 * i);
  return block;
}

static inline uint64_t nv_equal_under(nv_block block, uint8_t byte, uint8x16_t set) {
  const uint8x16_t places = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t wanted = vdupq_n_u8(byte), hits[4];
  for (int i = 0; i < 4; i++) hits[i] = vandq_u8(vceqq_u8(vorrq_u8(block.quarters[i], set), wanted), places);
  uint8x16_t pairs = vpaddq_u8(vpaddq_u8(hits[0], hits[1]), vpaddq_u8(hits[2], hits[3]));
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(pairs, pairs)), 0);
}

static inline uint64_t nv_equal(nv_block block, uint8_t byte) { return nv_equal_under(block, byte, vdupq_n_u8(0)); }

static inline uint64_t nv_equal_any_case(nv_block block, uint8_t byte) {
  return nv_equal_under(block, byte, vdupq_n_u8(0x20));
}

#include "portable_bits.h"

#define NV_SET neon
#include "kernels.inc"
#endif
