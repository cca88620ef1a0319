// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/discovery_service.h"
#include "app/worker/desk.h"

namespace ajar::app {

AnswerDone addAnswer(Desk& desk, const AnswerGiven& given);
AnswerDone confirmAnswer(Desk& desk, const Ref<Person>& person, Question question, const Ref<Deal>& deal);
ReadingDone addReading(Desk& desk, const ReadingGiven& given);

} // namespace ajar::app
