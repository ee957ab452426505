//! Digests of what books are made from.

use serde::Serialize;

/// Adds a part, its length first, so that two parts never look like one.
pub(super) fn add(hasher: &mut blake3::Hasher, part: &[u8]) {
    hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
}

/// Adds a value in a binary form, which tells it from all others of its type.
pub(super) fn add_binary(hasher: &mut blake3::Hasher, value: &impl Serialize) {
    // Nothing that is hashed here can fail to be written.
    add(hasher, &postcard::to_allocvec(value).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_parts_never_look_like_one() {
        let digest = |parts: &[&str]| {
            let mut hasher = blake3::Hasher::new();
            parts.iter().for_each(|it| add(&mut hasher, it.as_bytes()));
            hasher.finalize()
        };
        assert_ne!(digest(&["a", "bc"]), digest(&["ab", "c"]));
        assert_ne!(digest(&["", "a"]), digest(&["a", ""]));
    }
}
