#include <stddef.h>

// The data files of the repository, as the build found them: their bytes, and how many.
const unsigned char *awslint_rules_yaml(void);
size_t awslint_rules_yaml_size(void);
const unsigned char *awslint_regions_tsv(void);
size_t awslint_regions_tsv_size(void);
const unsigned char *awslint_services_tsv(void);
size_t awslint_services_tsv_size(void);
const unsigned char *awslint_settings_tsv(void);
size_t awslint_settings_tsv_size(void);
