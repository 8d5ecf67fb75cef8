// Examples worked out by hand: a band that moves because trades press against an edge.

#include <doctest/doctest.h>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Phase;
using sauda::Reason;
using sauda::Rule;
using sauda::RulesCommand;
using sauda::SelfTrade;
using sauda::Side;

namespace {

constexpr std::uint64_t second = 1'000'000;

/** Band 900 to 1,100 around 1,000; moves by 50 after two trades at 1,090 or 910 and beyond, two owners a side, ten seconds. */
RulesCommand flexing() {
  RulesCommand settings = rules(Rule::statistics);
  settings.flex_step_bp = 520; // 52, rounded down to the tick
  settings.flex_near_bp = 100;
  settings.flex_trades = 2;
  settings.flex_owners = 2;
  settings.flex_cooling = 10;
  return settings;
}

class FlexStage : public Stage {
public:
  explicit FlexStage(const RulesCommand& settings = flexing()) : Stage(Phase::continuous, settings) {
    told(set_band(900, 1'100));
  }

  /** What the taker is told when it trades 1 with the maker. */
  std::string trade(Side taking, std::int64_t price, std::uint32_t buyer, std::uint32_t seller, std::uint64_t time) {
    const bool buys = taking == Side::buy;
    const Side resting = buys ? Side::sell : Side::buy;
    told(at_time(of_owner(limit(resting, price, 1), buys ? seller : buyer), time));
    const std::string story = told(at_time(of_owner(ioc(taking, price, 1), buys ? buyer : seller), time));
    const std::size_t band = story.find("band");
    return band == std::string::npos ? "" : story.substr(band);
  }
};

} // namespace

TEST_CASE("the band moves up after enough trades by enough owners over enough time, and cancels what it leaves") {
  FlexStage stage;
  stage.told(limit(Side::buy, 945, 7));
  stage.told(limit(Side::buy, 950, 7));
  CHECK(stage.trade(Side::buy, 1'085, 1, 2, 0) == ""); // not near
  CHECK(stage.trade(Side::buy, 1'090, 1, 2, 0) == "");
  CHECK(stage.trade(Side::sell, 1'100, 3, 2, 9 * second) == "");
  CHECK(stage.trade(Side::sell, 1'100, 3, 2, 10 * second) == ""); // one seller only
  CHECK(stage.trade(Side::sell, 1'085, 3, 4, 10 * second) == ""); // not near
  CHECK(stage.trade(Side::sell, 1'100, 1, 3, 10 * second) == "band 950 to 1150 around 1000; 1 loses 7 at 945");
  CHECK(stage.trade(Side::buy, 1'140, 1, 2, 30 * second) == ""); // the count began anew
  CHECK(stage.trade(Side::buy, 1'150, 2, 1, 39 * second) == "");
  CHECK(stage.trade(Side::buy, 1'150, 2, 1, 40 * second) == "band 1000 to 1200 around 1000; 2 loses 7 at 950");
  stage.trade(Side::buy, 1'200, 1, 2, 50 * second);
  CHECK(stage.trade(Side::buy, 1'200, 2, 1, 60 * second) ==
        "band 1000 to 1250 around 1000"); // never past the reference
}

TEST_CASE("the band moves down likewise, and a trade at the other edge begins the count anew") {
  FlexStage stage;
  CHECK(stage.trade(Side::sell, 910, 1, 2, 0) == "");
  CHECK(stage.trade(Side::buy, 1'100, 2, 1, 10 * second) == "");
  CHECK(stage.trade(Side::sell, 905, 2, 1, 10 * second) == "");
  CHECK(stage.trade(Side::sell, 905, 1, 2, 19 * second) == "");
  CHECK(stage.trade(Side::sell, 905, 1, 2, 20 * second) == "band 850 to 1050 around 1000");
}

TEST_CASE("one order that trades with several presses as often, and trades released by it count") {
  RulesCommand settings = flexing();
  settings.flex_cooling = 0;
  FlexStage stage(settings);
  stage.told(of_owner(limit(Side::sell, 1'090, 1), 2));
  stage.told(of_owner(limit(Side::sell, 1'100, 1), 3));
  stage.told(of_owner(stop_market(Side::buy, 1'090, 1), 4));
  CHECK(stage.told(ioc(Side::buy, 1'090, 1)) == "4 buy 1 at 1090; 4 meets 1, 1 at 1090; 3 comes in, 1 at 1100; "
                                                "3 meets 2, 1 at 1100; band 950 to 1150 around 1000");
}

TEST_CASE("the count is forgotten when the band is set, and the band stays when it would leave the ladder") {
  FlexStage stage;
  stage.trade(Side::buy, 1'100, 1, 2, 0);
  stage.told(set_band(900, 1'105));
  CHECK(stage.told(at_time(set_band(900, 1'100), 10 * second)) == "band 900 to 1100 around 1000");
  CHECK(stage.trade(Side::buy, 1'100, 2, 1, 10 * second) == "");
  stage.told(at_time(set_band(5, 1'050), 10 * second)); // 50 lower would be below every price
  stage.trade(Side::sell, 15, 1, 2, 20 * second);
  CHECK(stage.trade(Side::sell, 15, 2, 1, 30 * second) == "");
}

TEST_CASE("flex settings that mean nothing are refused") {
  Stage stage(Phase::closed);
  const auto refuses = [&](RulesCommand settings) {
    return stage.told(set_rules(settings)) == refused(Reason::bad_rules);
  };
  RulesCommand settings = flexing();
  settings.rules = 0;
  CHECK(refuses(settings));
  settings = flexing();
  settings.flex_owners = 11;
  CHECK(refuses(settings));
  settings = flexing();
  settings.flex_step_bp = 0;
  CHECK(refuses(settings));
  settings = flexing();
  settings.flex_near_bp = 10'001;
  CHECK(refuses(settings));
  CHECK(stage.told(set_rules(flexing())) == "rules set");
}
