# perl geometre.pl VALUES.json INVOICE.pdf: the trimmed page is the CropBox, printer's marks stand outside
use strict;
use warnings;
use utf8;
use JSON::PP;
use PDF::API2;

open my $in, '<:raw', $ARGV[0] or die;
my $v = decode_json(do { local $/; <$in> });
my ($s, $b) = ($v->{s}, $v->{b});
my $pdf = PDF::API2->new();
$pdf->info(Title => "Note d'honoraires $v->{number}");
my $page = $pdf->page();
my ($off, $w, $h) = (40, 595, 842);
$page->mediabox(0, 0, $w + 2 * $off, $h + 2 * $off);
$page->cropbox($off, $off, $off + $w, $off + $h);
my $regular = $pdf->ttfont('/usr/share/fonts/truetype/lato/Lato-Regular.ttf');
my $bold = $pdf->ttfont('/usr/share/fonts/truetype/lato/Lato-Bold.ttf');
my $text = $page->text();

sub put {
    my ($x, $y, $string, %how) = @_;
    $text->font($how{bold} ? $bold : $regular, $how{size} || 9.5);
    $text->character_spacing($how{space} || 0);
    $text->translate($off + $x, $off + $h - $y);
    ($how{align} || 'l') eq 'r' ? $text->text_right($string) : ($how{align} || 'l') eq 'c' ? $text->text_center($string) : $text->text($string);
    $text->character_spacing(0);
}
my $line = $page->gfx();
sub rule {
    my ($x, $y, $to) = @_;
    $line->linewidth(0.6);
    $line->move($off + $x, $off + $h - $y);
    $line->line($off + $to, $off + $h - $y);
    $line->stroke();
}
# marks of the printer, outside the trimmed page
for my $x ($off, $off + $w) {
    for my $y (0, $h + $off + 12) { $line->move($x, $y + 4); $line->line($x, $y + 24); $line->stroke(); }
}
put(120, -18, 'honoraires_v3_DEF.indd   Cyan Magenta Jaune Noir   TOTAL 0,00   12/01/2019', size => 7);

put(297, 62, 'AUBRAC TOPOGRAPHIE', size => 22, bold => 1, space => 5, align => 'c');
put(297, 80, 'GÉOMÈTRES-EXPERTS FONCIERS', size => 8, space => 3, align => 'c');
rule(60, 90, 535);
put(60, 106, $s->{name}, bold => 1);
put(60, 119, "$s->{form} au capital de $s->{capital}");
put(60, 132, "$s->{a1} - $s->{town}");
put(60, 145, "$s->{phone} - $s->{email}", size => 8.5);
put(330, 130, $b->{name}, bold => 1, size => 10.5);
my $y = 144;
for my $part (@$b{qw(a1 a2 a3 town)}) { next unless $part; put(330, $y, $part); $y += 13; }
put(330, $y, "SIRET $b->{siret}", size => 8.5);
put(60, 230, "NOTE D'HONORAIRES", size => 15, bold => 1, space => 2);
put(60, 250, "N° $v->{number} du $v->{issued}");
put(60, 264, "Opération achevée le $v->{delivered} - paiement attendu le $v->{due}");
put(60, 284, "Marché $v->{contract}   |   Engagement $v->{commitment}   |   Code service $v->{service}");
rule(60, 300, 535);
my @at = ([62, 'l', 'Mission'], [352, 'r', 'Quantité'], [360, 'l', 'Un.'], [430, 'r', 'Prix HT'], [462, 'r', 'TVA'], [533, 'r', 'Montant HT']);
put($_->[0], 312, $_->[2], bold => 1, size => 9, align => $_->[1]) for @at;
rule(60, 318, 535);
$y = 334;
for my $row (@{$v->{lines}}) {
    my @cells = @$row{qw(desc qty unit price rate net)};
    put($at[$_][0], $y, $cells[$_], size => 8.6, align => $at[$_][1]) for 0 .. 5;
    $y += 17;
}
rule(60, $y - 6, 535);
for my $row (['Honoraires hors taxes', $v->{net_c}], (map { ["TVA $_->{rate}", $_->{tax_c}] } @{$v->{rates}}), ['Honoraires toutes taxes comprises', $v->{gross_c}]) {
    $y += 18;
    put(440, $y, $row->[0], align => 'r', bold => $row->[0] =~ /comprises/);
    put(533, $y, $row->[1], align => 'r', bold => $row->[0] =~ /comprises/);
}
put(60, $y + 50, "Compte à créditer : IBAN $s->{iban} - BIC $s->{bic}");
put(60, $y + 70, "$v->{late} ; $v->{fee} ; $v->{terms}.", size => 7.5);
put(297, 812, "SIRET $s->{siret} - $s->{rcs_text} - APE $s->{ape} - TVA $s->{vat} - Ordre des géomètres-experts n° 06418", size => 7, align => 'c');
$pdf->save($ARGV[1]);
