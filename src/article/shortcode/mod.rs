//! Shortcodes: `{{< name … >}}` in Hugo's way.
