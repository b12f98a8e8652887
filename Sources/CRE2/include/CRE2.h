#ifdef __cplusplus
extern "C" {
#endif
int awslint_re2_placeholder(void);
#ifdef __cplusplus
}
#endif
