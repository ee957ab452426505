//! Looks at articles and volumes and reports; changes nothing.
