#ifndef PEEL_CCURL_SHIM_H
#define PEEL_CCURL_SHIM_H

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

/* Swift cannot call functions with variable arguments: one plain function for each type of one. */

static inline CURLcode peel_curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode peel_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode peel_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode peel_curl_set_bytes(CURL *handle, const void *bytes, curl_off_t count) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, count);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes) : code;
}

static inline CURLcode peel_curl_set_headers(CURL *handle, struct curl_slist *headers) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
}

static inline CURLcode peel_curl_set_error_room(CURL *handle, char *room) {
  return curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, room);
}

static inline CURLcode peel_curl_set_receivers(CURL *handle, curl_write_callback head,
                                               curl_write_callback body, void *context) {
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, head);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
  return curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
}

static inline CURLcode peel_curl_set_progress(CURL *handle, curl_xferinfo_callback progress,
                                              void *context) {
  curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, progress);
  curl_easy_setopt(handle, CURLOPT_XFERINFODATA, context);
  return curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
}

static inline CURLcode peel_curl_set_names(CURL *handle, struct curl_slist *names) {
  return curl_easy_setopt(handle, CURLOPT_RESOLVE, names);
}

static inline CURLcode peel_curl_set_socket(CURL *handle, curl_opensocket_callback open,
                                            void *context) {
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open);
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
}

/* The bytes of an address that is about to be connected to: 4, 16, or none of any other kind. */
static inline size_t peel_curl_peer(const struct curl_sockaddr *peer, unsigned char bytes[16]) {
  if (peer->family == AF_INET) {
    struct sockaddr_in address;
    memcpy(&address, &peer->addr, sizeof address);
    memcpy(bytes, &address.sin_addr, 4);
    return 4;
  }
  if (peer->family == AF_INET6) {
    struct sockaddr_in6 address;
    memcpy(&address, &peer->addr, sizeof address);
    memcpy(bytes, &address.sin6_addr, 16);
    return 16;
  }
  return 0;
}

static inline curl_socket_t peel_curl_open(const struct curl_sockaddr *peer) {
  int type = peer->socktype;
#ifdef SOCK_CLOEXEC
  type |= SOCK_CLOEXEC;
#endif
  return socket(peer->family, type, peer->protocol);
}

static inline curl_socket_t peel_curl_no_socket(void) { return CURL_SOCKET_BAD; }

static inline long peel_curl_number(CURL *handle, CURLINFO info) {
  long value = 0;
  curl_easy_getinfo(handle, info, &value);
  return value;
}

static inline curl_off_t peel_curl_size(CURL *handle, CURLINFO info) {
  curl_off_t value = 0;
  curl_easy_getinfo(handle, info, &value);
  return value;
}

#endif
