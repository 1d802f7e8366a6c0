#ifndef LINKLINE_CCURL_SHIM_H
#define LINKLINE_CCURL_SHIM_H

#include <curl/curl.h>

// Swift cannot call variadic C functions. Each of these is one of libcurl's, for one type of value.

typedef size_t (*linkline_data_callback)(char *data, size_t size, size_t count, void *context);
typedef int (*linkline_seek_callback)(void *context, curl_off_t offset, int origin);

CURLcode linkline_set_long(CURL *easy, CURLoption option, long value);
CURLcode linkline_set_offset(CURL *easy, CURLoption option, curl_off_t value);
CURLcode linkline_set_string(CURL *easy, CURLoption option, const char *value);
CURLcode linkline_set_pointer(CURL *easy, CURLoption option, void *value);
CURLcode linkline_set_list(CURL *easy, CURLoption option, struct curl_slist *value);
CURLcode linkline_set_data_callback(CURL *easy, CURLoption option, linkline_data_callback value);
CURLcode linkline_set_seek_callback(CURL *easy, linkline_seek_callback value);
CURLcode linkline_get_long(CURL *easy, CURLINFO info, long *value);
CURLcode linkline_get_offset(CURL *easy, CURLINFO info, curl_off_t *value);
CURLMcode linkline_multi_set_long(CURLM *multi, CURLMoption option, long value);

#endif
