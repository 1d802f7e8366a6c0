/// The files of `Pages`, by name: whoever adds one adds its line here.
enum PageFiles {
    static var all: [String: [UInt8]] {
        [
            "account": PackageResources.account_mustache,
            "code": PackageResources.code_mustache,
            "csrf": PackageResources.csrf_mustache,
            "errors": PackageResources.errors_mustache,
            "layout": PackageResources.layout_mustache,
            "message": PackageResources.message_mustache,
            "new-password": PackageResources.new_password_mustache,
            "parked": PackageResources.parked_mustache,
            "recovery": PackageResources.recovery_mustache,
            "recovery-codes": PackageResources.recovery_codes_mustache,
            "settings": PackageResources.settings_mustache,
            "set-up": PackageResources.set_up_mustache,
            "sign-in": PackageResources.sign_in_mustache,
        ]
    }
}
