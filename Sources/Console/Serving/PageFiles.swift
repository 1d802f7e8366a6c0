/// The files of `Pages`, by name: whoever adds one adds its line here.
enum PageFiles {
    static var all: [String: [UInt8]] {
        [
            "account": PackageResources.account_mustache,
            "banner": PackageResources.banner_mustache,
            "close": PackageResources.close_mustache,
            "code": PackageResources.code_mustache,
            "collision": PackageResources.collision_mustache,
            "csrf": PackageResources.csrf_mustache,
            "errors": PackageResources.errors_mustache,
            "layout": PackageResources.layout_mustache,
            "message": PackageResources.message_mustache,
            "new-password": PackageResources.new_password_mustache,
            "parked": PackageResources.parked_mustache,
            "print": PackageResources.print_mustache,
            "queue": PackageResources.queue_mustache,
            "queue-list": PackageResources.queue_list_mustache,
            "recovery": PackageResources.recovery_mustache,
            "recovery-codes": PackageResources.recovery_codes_mustache,
            "segments": PackageResources.segments_mustache,
            "set-up": PackageResources.set_up_mustache,
            "settings": PackageResources.settings_mustache,
            "sign-in": PackageResources.sign_in_mustache,
            "thread": PackageResources.thread_mustache,
            "transcript": PackageResources.transcript_mustache,
        ]
    }
}
