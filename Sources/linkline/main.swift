print("linkline")
