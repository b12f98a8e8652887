int awslint_curl_placeholder(void);
