<?php
// php electricien.php VALUES.json INVOICE.pdf: base fonts, coordinates turned for a page read with /Rotate 90
require '/usr/share/php/fpdf/fpdf.php';
$v = json_decode(file_get_contents($argv[1]), true);
$s = $v['s'];
$b = $v['b'];
function t($text)
{
    return iconv('UTF-8', 'windows-1252//TRANSLIT', str_replace("\u{2019}", "'", $text));
}

class Turned extends FPDF
{
    private $size;

    // The sheet lies on its side: what is drawn is turned by a quarter, and /Rotate turns the page back for the reader.
    function Header()
    {
        $this->_out(sprintf('q 0 1 -1 0 %.2F 0 cm', $this->w * $this->k));
        $this->size = [$this->w, $this->h];
        [$this->w, $this->h] = [$this->h, $this->w];
    }

    function Footer()
    {
        $this->_out('Q');
        [$this->w, $this->h] = $this->size;
    }
}

$pdf = new Turned('L', 'mm', 'A4');
$pdf->SetTitle(t('Facture ' . $v['number']));
$pdf->SetCompression(true);
$pdf->SetAutoPageBreak(false);
$pdf->AddPage('L', 'A4', 90);

$pdf->SetFont('Times', 'B', 16);
$pdf->Cell(100, 8, t($s['title']), 0, 1);
$pdf->SetFont('Times', 'I', 11);
$pdf->Cell(100, 6, t('Artisan électricien - dépannage, neuf, rénovation'), 0, 1);
$pdf->SetFont('Times', '', 10);
foreach ([$s['a1'], $s['town'], 'Tél ' . $s['phone'], $s['email'], 'Siret ' . $s['siret'], 'TVA intra ' . $s['raw_vat'] . '  Code NAF ' . $s['ape']] as $line) {
    $pdf->Cell(100, 5, t($line), 0, 1);
}
$pdf->SetFont('Times', '', 12);
$y = 52;
foreach ([$b['name'], $b['a1'], $b['town'], 'Siret ' . $b['siret']] as $line) {
    $pdf->SetXY(115, $y);
    $pdf->Cell(80, 6, t($line));
    $y += 6;
}
$pdf->SetXY(10, 86);
$pdf->SetFont('Times', 'B', 14);
$pdf->Cell(0, 8, t('Facture n° ' . $v['number'] . ' du ' . $v['issued']), 0, 1);
$pdf->SetFont('Times', '', 10);
$pdf->Cell(0, 6, t('Engagement de la commune : ' . $v['commitment'] . '        Travaux terminés le ' . $v['delivered']), 0, 1);
$pdf->Ln(3);
$w = [92, 18, 12, 24, 18, 26];
$pdf->SetFillColor(225);
$pdf->SetFont('Times', 'B', 10);
foreach (['Description', 'Quantité', '', 'Prix unit. HT', 'TVA', 'Total HT'] as $i => $head) {
    $pdf->Cell($w[$i], 7, t($head), 1, 0, 'C', true);
}
$pdf->Ln();
$pdf->SetFont('Times', '', 10);
foreach ($v['lines'] as $line) {
    foreach (['desc' => 'L', 'qty' => 'R', 'unit' => 'C', 'price' => 'R', 'rate' => 'R', 'net' => 'R'] as $key => $align) {
        $pdf->Cell($w[array_search($key, ['desc', 'qty', 'unit', 'price', 'rate', 'net'])], 7, t($line[$key]), 'LR', 0, $align);
    }
    $pdf->Ln();
}
$pdf->Cell(array_sum($w), 0, '', 'T');
$pdf->Ln(6);
$sums = [['Total HT', $v['net_c']]];
foreach ($v['rates'] as $rate) {
    $sums[] = ['TVA ' . $rate['rate'], $rate['tax_c']];
}
$sums[] = ['Total TTC', $v['gross_c']];
foreach ($sums as $i => $row) {
    $pdf->SetFont('Times', $i == count($sums) - 1 ? 'B' : '', 11);
    $pdf->SetX(125);
    $pdf->Cell(40, 7, t($row[0]), 1);
    $pdf->Cell(35, 7, t($row[1]), 1, 1, 'R');
}
$pdf->Ln(8);
$pdf->SetFont('Times', '', 10);
$pdf->MultiCell(0, 5, t("À régler avant le " . $v['due'] . " par virement\nIBAN " . $s['iban'] . "\nBIC " . $s['bic']));
$pdf->Ln(4);
$pdf->SetFont('Times', 'I', 8);
$pdf->MultiCell(0, 4, t($v['late'] . ', ' . $v['fee'] . '. ' . $v['terms'] . '. ' . $s['insurance'] . '.'));
$pdf->Output('F', $argv[2]);
