package samvaad.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import samvaad.text.Graphemes;
import samvaad.typed.EmailAddress;
import samvaad.typed.MobileNumber;
import samvaad.typed.PersonName;
import samvaad.typed.Spelling;

class ValidatorPropertyTest {

    @Provide
    Arbitrary<String> mobiles() {
        return Combinators.combine(
                        Arbitraries.of("98765", "70001", "81234", "94250"),
                        Arbitraries.strings().numeric().ofLength(5))
                .as(String::concat);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("", "+91", "+91 ", "+91-", "0", "0091", "0091 ", "91", "91 ", "(+91) ", "\u202a+91 ");
    }

    /** Digits apart from each other, as people write them down. */
    @Property
    void aMobileNumberIsReadHoweverItIsWritten(
            @ForAll("mobiles") String number,
            @ForAll("prefixes") String prefix,
            @ForAll boolean devanagari,
            @ForAll("gaps") String gap) {
        String written = prefix + number.substring(0, 5) + gap + number.substring(5);
        assertThat(MobileNumber.read(devanagari ? inDevanagari(written) : written))
                .as(written)
                .contains("+91" + number);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "-", "\u00a0", " - ", ".");
    }

    @Property
    void whateverIsReadAsAMobileNumberIsOneAndReadsTheSame(@ForAll String typed) {
        MobileNumber.read(typed).ifPresent(number -> {
            assertThat(number).matches("\\+91[6-9][0-9]{9}");
            assertThat(MobileNumber.read(number)).contains(number);
            assertThat(MobileNumber.read(MobileNumber.shown(number))).contains(number);
        });
    }

    @Property
    void tenDigitsThatBeginLowAreNoMobileNumber(@ForAll("low") String typed) {
        assertThat(MobileNumber.read(typed)).isEmpty();
    }

    @Provide
    Arbitrary<String> low() {
        return Combinators.combine(
                        Arbitraries.of("2", "3", "4", "5"),
                        Arbitraries.strings().numeric().ofLength(9))
                .as(String::concat);
    }

    @Example
    void anAccountsNumberIsInternationalWithOrWithoutPlus() {
        assertThat(MobileNumber.ofAccount("919876543210")).contains("+919876543210");
        assertThat(MobileNumber.ofAccount("+919876543210")).contains("+919876543210");
        assertThat(MobileNumber.ofAccount("9876543210")).contains("+919876543210");
        assertThat(MobileNumber.ofAccount("6591234567")).isEmpty();
        assertThat(MobileNumber.ofAccount("14155552671")).isEmpty();
        assertThat(MobileNumber.read("98765 43210 ext 5")).isEmpty();
        assertThat(MobileNumber.read("9876543210/9876543211")).isEmpty();
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> local =
                Arbitraries.strings().withChars("abcXYZ019_+-").ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> label = Arbitraries.of("gov", "NIC", "mp-pwd", "x1", "Example");
        return Combinators.combine(local, local, label, label)
                .as((one, two, three, four) -> one + "." + two + "@" + three + "." + four + ".in");
    }

    @Property
    void anAddressKeepsItsNameAndLowersItsDomain(@ForAll("addresses") String typed) {
        int at = typed.indexOf('@');
        assertThat(EmailAddress.read("  <" + typed + "> ").map(EmailAddress::toString))
                .contains(typed.substring(0, at) + typed.substring(at).toLowerCase(Locale.ROOT));
    }

    @Property
    void whateverIsReadAsAnAddressHasTheFormOfOne(@ForAll String typed, @ForAll("addresses") String address) {
        for (String text : List.of(typed, typed + address, address + typed)) {
            EmailAddress.read(text).ifPresent(read -> {
                assertThat(read.toString()).hasSizeLessThanOrEqualTo(254).doesNotContainAnyWhitespaces();
                assertThat(read.domain()).contains(".").doesNotStartWith(".").doesNotEndWith(".");
                assertThat(EmailAddress.read(read.toString())).contains(read);
            });
        }
    }

    @Example
    void whatIsNoAddress() {
        for (String wrong : List.of(
                "",
                "@",
                "a@",
                "@gov.in",
                "a@gov",
                "a@@gov.in",
                "a b@gov.in",
                "a@gov..in",
                ".a@gov.in",
                "a.@gov.in",
                "a..b@gov.in",
                "a@-gov.in",
                "a@gov-.in",
                "a@1.2.3.4",
                "a@gov.i",
                "a,b@gov.in",
                "a@gov.in, b@gov.in",
                "x".repeat(65) + "@gov.in",
                "a@" + "x".repeat(64) + ".in")) {
            assertThat(EmailAddress.read(wrong)).as(wrong).isEmpty();
        }
        assertThat(EmailAddress.read("mailto:a@gov.in").map(EmailAddress::toString))
                .contains("a@gov.in");
        assertThat(EmailAddress.read("आशा@डेटामेल.भारत")).isPresent();
    }

    @Example
    void subdomainsCountAndLookalikesDoNot() {
        List<String> domains = List.of("gov.in", "nic.in");
        assertThat(EmailAddress.read("a@mp.gov.in").orElseThrow().isAt(domains)).isTrue();
        assertThat(EmailAddress.read("a@NIC.in").orElseThrow().isAt(domains)).isTrue();
        assertThat(EmailAddress.read("a@mygov.in").orElseThrow().isAt(domains)).isFalse();
        assertThat(EmailAddress.read("a@gov.in.example.com").orElseThrow().isAt(domains))
                .isFalse();
    }

    @Property
    void whateverIsReadAsANameIsFitToPrint(@ForAll String typed, @ForAll("letters") String letters) {
        for (String text : List.of(typed, letters + typed, typed + letters, letters + "\u200d" + typed)) {
            PersonName.read(text).ifPresent(name -> {
                assertThat(Graphemes.count(name)).isBetween(2, 100);
                assertThat(name.codePoints().filter(Character::isDigit)).isEmpty();
                assertThat(name.codePoints().filter(ValidatorPropertyTest::isHidden))
                        .isEmpty();
                assertThat(name).isEqualTo(name.strip()).doesNotContain("  ", "\n");
                assertThat(PersonName.read(name)).contains(name);
            });
        }
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.of("आशा", "ரவி", "Ravi", "محمد", "क्ष", "রহিম", "李明", "Zoë");
    }

    @Property
    void namesOfAnyScriptAreTaken(@ForAll("letters") String first, @ForAll("letters") String second) {
        String name = Graphemes.nfc(first + " " + second);
        assertThat(PersonName.read(" " + first + " \t\u200b " + second + "\u202c"))
                .contains(name);
    }

    @Example
    void joinersStayBetweenLettersOnly() {
        assertThat(PersonName.read("श्री क्\u200dष")).contains("श्री क्\u200dष");
        assertThat(PersonName.read("\u200dAsha\u200c Rao\u200d")).contains("Asha Rao");
        assertThat(PersonName.read("🙂🙂")).isEmpty();
        assertThat(PersonName.read("क्ष")).isEmpty();
        assertThat(PersonName.read("Asha ५")).isEmpty();
        assertThat(PersonName.read("\u3164\u3164\u3164")).isEmpty();
        assertThat(PersonName.read("O’Brien (IAS)")).contains("O’Brien (IAS)");
    }

    @Example
    void labelsAreTheSameWithoutNuktaCaseAndEmoji() {
        assertThat(Spelling.same("छोड़ें", "छोडें")).isTrue();
        assertThat(Spelling.same("हाँ", "हां")).isTrue();
        assertThat(Spelling.same("✏️ Edit", "edit")).isTrue();
        assertThat(Spelling.same("बोली", "बोल")).isFalse();
        List<String> languages = List.of("C", "C++");
        assertThat(Spelling.find("C++", languages, List::of)).contains("C++");
        assertThat(Spelling.find("c", languages, List::of)).isEqualTo(Optional.empty());
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || (type == Character.FORMAT && point != 0x200C && point != 0x200D);
    }

    private static String inDevanagari(String text) {
        StringBuilder other = new StringBuilder();
        text.chars().forEach(c -> other.append((char) (c >= '0' && c <= '9' ? c - '0' + '०' : c)));
        return other.toString();
    }
}
