//! The order in which people expect names with numbers: 9 before 10.

use std::cmp::Ordering;

/// Compares texts so that runs of digits count by value: `article_9` before `article_10`.
pub(super) fn natural(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    loop {
        let digits = |it: &[u8]| it.iter().take_while(|c| c.is_ascii_digit()).count();
        let (in_a, in_b) = (digits(a), digits(b));
        if in_a > 0 && in_b > 0 {
            let value = |it: &[u8]| it.iter().position(|c| *c != b'0').unwrap_or(it.len());
            let (number_a, number_b) = (&a[..in_a], &b[..in_b]);
            let (number_a, number_b) = (&number_a[value(number_a)..], &number_b[value(number_b)..]);
            let order = number_a.len().cmp(&number_b.len()).then_with(|| number_a.cmp(number_b));
            if order != Ordering::Equal {
                return order;
            }
            (a, b) = (&a[in_a..], &b[in_b..]);
            continue;
        }
        match (a.split_first(), b.split_first()) {
            (Some((x, rest_a)), Some((y, rest_b))) if x == y => (a, b) = (rest_a, rest_b),
            (x, y) => return x.map(|it| it.0).cmp(&y.map(|it| it.0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_ids_count_by_value() {
        let mut ids = ["10", "9", "009a", "x2", "x10", "x2a", "", "100"];
        ids.sort_by(|a, b| natural(a, b));
        assert_eq!(ids, ["", "9", "009a", "10", "100", "x2", "x2a", "x10"]);
    }
}
