import type { RegimeId } from './vocabulary.ts'

/** Where the Attorney General of a state takes a complaint: the page itself, because the denial of an appeal has to lead there (Va. Code 59.1-577(C)). */
export const stateComplaints: Partial<Record<RegimeId, string>> = {
  'us-va': 'https://www.oag.state.va.us/consumer-protection/index.php/file-a-complaint',
  'us-ct': 'https://portal.ct.gov/ag/common/complaint-form-landing-page',
  'us-tx': 'https://www.texasattorneygeneral.gov/consumer-protection/file-consumer-complaint',
  'us-or': 'https://justice.oregon.gov/consumercomplaints/',
  'us-mt': 'https://dojmt.gov/office-of-consumer-protection/consumer-complaints/',
  'us-ia': 'https://www.iowaattorneygeneral.gov/for-consumers/file-a-consumer-complaint',
  'us-de': 'https://attorneygeneral.delaware.gov/fraud/cpu/complaint/',
  'us-nh': 'https://www.doj.nh.gov/consumer/complaints/',
  'us-in': 'https://www.in.gov/attorneygeneral/consumer-protection-division/file-a-complaint/',
  'us-nj': 'https://www.njconsumeraffairs.gov/Pages/Consumer-Complaints.aspx',
  'us-mn': 'https://www.ag.state.mn.us/Office/Complaint.asp',
  'us-ri': 'https://riag.ri.gov/forms/consumer-complaint',
  'us-fl': 'https://www.myfloridalegal.com/how-to-contact-us/file-a-complaint',
}
