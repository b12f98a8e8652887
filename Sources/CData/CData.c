#include "CData.h"

static const unsigned char rules_yaml[] = {
#embed "../../rules.yaml"
};
static const unsigned char regions_tsv[] = {
#embed "../../Data/regions.tsv"
};
static const unsigned char services_tsv[] = {
#embed "../../Data/services.tsv"
};
static const unsigned char settings_tsv[] = {
#embed "../../Data/settings.tsv"
};

const unsigned char *awslint_rules_yaml(void) { return rules_yaml; }
size_t awslint_rules_yaml_size(void) { return sizeof rules_yaml; }
const unsigned char *awslint_regions_tsv(void) { return regions_tsv; }
size_t awslint_regions_tsv_size(void) { return sizeof regions_tsv; }
const unsigned char *awslint_services_tsv(void) { return services_tsv; }
size_t awslint_services_tsv_size(void) { return sizeof services_tsv; }
const unsigned char *awslint_settings_tsv(void) { return settings_tsv; }
size_t awslint_settings_tsv_size(void) { return sizeof settings_tsv; }
