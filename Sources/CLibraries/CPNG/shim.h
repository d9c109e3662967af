#ifndef PEEL_CPNG_SHIM_H
#define PEEL_CPNG_SHIM_H

#include <png.h>
#include <stdlib.h>
#include <string.h>

/* Writes rows of red, green and blue bytes as a PNG, quickly rather than small; free() the answer. */
static inline void *peel_png(const unsigned char *pixels, unsigned width, unsigned height,
                             size_t *count) {
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  image.width = width;
  image.height = height;
  image.format = PNG_FORMAT_RGB;
  image.flags = PNG_IMAGE_FLAG_FAST;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  void *bytes = malloc(size);
  if (bytes != NULL && png_image_write_to_memory(&image, bytes, &size, 0, pixels, 0, NULL)) {
    *count = size;
    return bytes;
  }
  png_image_free(&image);
  free(bytes);
  return NULL;
}

#endif
