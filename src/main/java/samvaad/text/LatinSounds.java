package samvaad.text;

/**
 * Spells Hindi and English in Latin letters by sound: aspirates become plain letters, c depends on what follows, ee
 * becomes i.
 */
final class LatinSounds {

    private LatinSounds() {}

    static String of(String word) {
        String vowels = digraphs(withoutGlides(plain(word)));
        StringBuilder sounds = new StringBuilder(vowels.length());
        for (int i = 0; i < vowels.length(); i++) {
            consonant(vowels, i, sounds);
        }
        return sounds.toString();
    }

    /** Writes repeated letters once, except ee and oo, which become i and u; writes -tion as it is spoken. */
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean again = i > 0 && c == word.charAt(i - 1) && !Character.isDigit(c);
            if (!again) {
                plain.append(c);
            } else if (c == 'e' || c == 'o') {
                plain.setCharAt(plain.length() - 1, c == 'e' ? 'i' : 'u');
            }
        }
        return plain.toString().replace("tion", "shan").replace("sion", "shan");
    }

    /** Drops the y that glides from one vowel to the next. Some write it and others don't: gayi, gai. */
    private static String withoutGlides(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char before = kept.isEmpty() ? ' ' : kept.charAt(kept.length() - 1);
            char next = at(word, i + 1);
            boolean glides = next == ' ' ? before == 'e' : next == 'e' || next == 'i' || (next == 'a' && before == 'i');
            if (c != 'y' || !isVowel(before) || !glides) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static String digraphs(String word) {
        StringBuilder vowels = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = at(word, i + 1);
            String both = isVowel(c) && isVowel(next) ? "" + c + next : "";
            char one = switch (both) {
                case "ai", "ei" -> 'e';
                case "au", "ou" -> 'o';
                case "ea" -> 'i';
                default -> ' ';
            };
            boolean beforeR = c == 'e' && next == 'r' && i > 0 && !isVowel(at(word, i + 2));
            if (one != ' ') {
                vowels.append(one);
                i++;
            } else {
                vowels.append(beforeR ? 'a' : c);
            }
        }
        return vowels.toString();
    }

    private static void consonant(String word, int i, StringBuilder sounds) {
        char c = word.charAt(i);
        char next = at(word, i + 1);
        char before = i > 0 ? word.charAt(i - 1) : ' ';
        switch (c) {
            case 'c' -> sounds.append(next == 'h' ? Fold.CH : "eiy".indexOf(next) >= 0 ? 's' : 'k');
            case 'q' -> sounds.append(isVowel(next) ? 'k' : 'q');
            case 'x' -> sounds.append("ks");
            case 'z' -> sounds.append('j');
            case 'w' -> sounds.append('v');
            case 'p' -> sounds.append(next == 'h' ? 'f' : 'p');
            case 'h' -> {
                if ("kgcjtdpbs".indexOf(before) < 0) {
                    sounds.append(Fold.H);
                }
            }
            default -> sounds.append(c);
        }
    }

    static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static char at(String word, int i) {
        return i < word.length() ? word.charAt(i) : ' ';
    }
}
