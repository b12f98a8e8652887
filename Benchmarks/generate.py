#!/usr/bin/env python3
"""Write big AWS shared files: the same arguments give the same bytes.

usage: generate.py PROFILES FOLDER [--seed SEED]

Writes FOLDER/config-PROFILES and FOLDER/credentials-PROFILES. All keys are made up.
"""
import argparse
import pathlib
import random
import string

REGIONS = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-2", "sa-east-1"]
ROLES = ["AdministratorAccess", "ReadOnlyAccess", "PowerUserAccess", "Billing"]
TEAMS = ["data", "platform", "web", "payments", "mobile", "search"]
STAGES = ["dev", "test", "staging", "prod"]
KINDS = {"sso": 40, "role": 28, "plain": 14, "process": 7, "static": 6, "legacy-sso": 5}
SESSIONS = 20


class Generator:
    def __init__(self, count, seed):
        self.random = random.Random(f"{seed}/{count}")
        self.config, self.credentials = [], []
        self.sources = ["default"]
        self.header()
        for number in range(1, count):
            self.profile(number)

    def account(self):
        return "".join(self.random.choices(string.digits, k=12))

    def section(self, lines, header, settings):
        equals = self.random.choice([" = ", " = ", " = ", "="])
        lines.append(f"[{header}]")
        lines += [f"{key}{equals}{value}" for key, value in settings.items()]
        if self.random.random() < 0.9:
            lines.append("")

    def header(self):
        self.section(self.config, "default", {"region": "us-east-1", "output": "json"})
        self.section(self.credentials, "default", self.keys())
        for number in range(SESSIONS):
            self.section(self.config, f"sso-session corp{number}", {
                "sso_start_url": f"https://corp{number}.awsapps.com/start",
                "sso_region": self.random.choice(REGIONS),
                "sso_registration_scopes": "sso:account:access"})

    def keys(self):
        letters = string.ascii_letters + string.digits
        return {
            "aws_access_key_id": "AKIAFAKE" + "".join(
                self.random.choices(string.ascii_uppercase, k=12)),
            "aws_secret_access_key": "".join(self.random.choices(letters, k=40))}

    def settings(self, kind, number, name):
        role = self.random.choice(ROLES)
        match kind:
            case "sso":
                return {"sso_session": f"corp{self.random.randrange(SESSIONS)}",
                        "sso_account_id": self.account(), "sso_role_name": role}
            case "legacy-sso":
                return {"sso_start_url": "https://corp.awsapps.com/start",
                        "sso_region": "us-east-1", "sso_account_id": self.account(),
                        "sso_role_name": role}
            case "role":
                settings = {"role_arn": f"arn:aws:iam::{self.account()}:role/{role}",
                            "source_profile": self.random.choice(self.sources[-400:])}
                if number % 4 == 0:
                    settings["mfa_serial"] = f"arn:aws:iam::{self.account()}:mfa/user{number}"
                if number % 5 == 0:
                    settings["duration_seconds"] = 3600
                return settings
            case "process":
                return {"credential_process": f"/opt/bin/credentials --profile {name}"}
            case _:
                return {}

    def profile(self, number):
        name = f"{self.random.choice(TEAMS)}-{self.random.choice(STAGES)}-{number}"
        kind = self.random.choices(list(KINDS), list(KINDS.values()))[0]
        if self.random.random() < 0.05:
            self.config.append("# kept by the platform team")
        settings = self.settings(kind, number, name)
        settings["region"] = self.random.choice(REGIONS)
        if self.random.random() < 0.4:
            settings["output"] = "json"
        if self.random.random() < 0.04:
            settings["s3"] = "\n  max_concurrent_requests = 20\n  addressing_style = path"
        self.section(self.config, f"profile {name}", settings)
        if kind == "static":
            self.section(self.credentials, name, self.keys())
        if kind != "plain":
            self.sources.append(name)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("profiles", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    files = Generator(arguments.profiles, arguments.seed)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for role in ("config", "credentials"):
        path = arguments.folder / f"{role}-{arguments.profiles}"
        path.write_text("\n".join(getattr(files, role)) + "\n", encoding="utf-8")


main()
