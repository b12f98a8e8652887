print("awslint")
