//! Addresses whose letters were encoded twice: `%C3%A4%C2%B8%C2%AD` where `%E4%B8%AD`, 中, is right.
//!
//! 137 of one archive's 49,118 articles have such an address. No page answers to it, and none of its
//! words can be read. It stays among the article's addresses, since links may use it.

use super::super::{Repair, Work};
use crate::article::Meta;
use crate::article::character::{Damage, Provenance};
use crate::article::front_matter::Field;
use crate::article::looks::Looks;
use crate::link;

pub(super) const REPAIR: Repair = Repair {
    name: "double-encoded-address",
    about: "addresses that were encoded twice restored",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Encoding]),
    needs: Looks::NONE,
    works: &[Work::Meta(mend)],
};

fn mend(meta: &mut Meta) -> Vec<(Field, usize)> {
    let Some(restored) = meta.canonical.as_deref().and_then(link::without_double_encoding) else {
        return Vec::new();
    };
    if !meta.addresses.contains(&restored) {
        meta.addresses.push(restored.clone());
    }
    meta.canonical = Some(restored);
    vec![(Field::Address, 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_addresses_are_known() {
        let written = "https://a.example/5/%C3%A4%C2%B8%C2%AD-5";
        let mut meta = Meta {
            canonical: Some(written.to_owned()),
            addresses: vec![written.to_owned()],
            ..Meta::default()
        };
        assert_eq!(mend(&mut meta), [(Field::Address, 1)]);
        assert_eq!(meta.canonical.as_deref(), Some("https://a.example/5/%E4%B8%AD-5"));
        assert_eq!(meta.addresses, [written, "https://a.example/5/%E4%B8%AD-5"]);
        assert_eq!(mend(&mut meta), []);
    }
}
