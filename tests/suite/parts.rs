//! One book of all articles, in as many editions and parts as a project asks for.

use heding::compile::CompiledPart;
use heding::{Project, Request};

/// One book of all articles in each edition, in the parts that its limits ask for.
pub(crate) fn parts(project: &Project<'_>) -> Vec<CompiledPart> {
    let archive = project.survey(&(), &mut ()).unwrap();
    let plan = project.plan(&archive, &Request::Whole, &mut ());
    plan.volumes().iter().flat_map(|volume| plan.compile(volume, &|| {})).collect()
}
