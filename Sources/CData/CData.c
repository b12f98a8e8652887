#include "CData.h"
const unsigned char awslint_rules_yaml[] = {
#embed "../../rules.yaml"
};
const size_t awslint_rules_yaml_size = sizeof awslint_rules_yaml;
