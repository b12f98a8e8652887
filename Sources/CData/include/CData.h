#include <stddef.h>
/// The bytes of rules.yaml, as the build found them.
extern const unsigned char awslint_rules_yaml[];
extern const size_t awslint_rules_yaml_size;
